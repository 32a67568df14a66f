package org.bihuan.organisation;

/**
 * Somebody who works here.
 *
 * @param account the account
 * @param name the name that people know, the account itself where none was entered
 * @param email empty where none was entered
 */
public record Colleague(String account, String name, String email) {}
