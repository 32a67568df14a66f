/** The models of a campaign and what they call. */
@NullMarked
package org.bihuan.campaign.process;

import org.jspecify.annotations.NullMarked;
