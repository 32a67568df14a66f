package org.bihuan.matter;

/**
 * Something that goes through a process of its own.
 *
 * @param key the business key of its process
 * @param kind what it is, in Chinese, for example 举报
 * @param office code of the office that answers for it
 */
public record Matter(String key, String kind, String title, String place, String office) {}
