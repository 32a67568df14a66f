/** The interface of campaigns for people and other systems. */
@NullMarked
package org.bihuan.campaign.web;

import org.jspecify.annotations.NullMarked;
