/** The tables of a campaign. */
@NullMarked
package org.bihuan.campaign.persistence;

import org.jspecify.annotations.NullMarked;
