package org.bihuan.campaign;

/**
 * Something happened to a matter of a campaign; published in the transaction that keeps it.
 *
 * @param step what happened, and to which matter
 */
public record CampaignStepRecorded(CampaignStep step) {}
