package org.bihuan.bulletin;

/**
 * What a bulletin says in words, which people edit.
 *
 * @param praise empty where nobody is praised
 * @param criticism empty where nobody is criticised
 */
public record BulletinText(String title, String praise, String criticism, String requirements) {}
