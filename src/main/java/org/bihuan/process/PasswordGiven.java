package org.bihuan.process;

/** Somebody gave an account of somebody else a password past the platform's pages; in the same transaction. */
public record PasswordGiven(String account) {}
