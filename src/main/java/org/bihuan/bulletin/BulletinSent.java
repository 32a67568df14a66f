package org.bihuan.bulletin;

/** A bulletin was approved and sent; published in the transaction in which it is. */
public record BulletinSent(Bulletin bulletin) {}
