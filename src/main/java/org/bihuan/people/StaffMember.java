package org.bihuan.people;

import java.util.List;

/**
 * Somebody with an account.
 *
 * @param groups codes of offices and roles that the account was given, without what follows from them
 * @param mustChangePassword whether the next sign-in has to set a new password
 * @param closed whether the person has left
 */
public record StaffMember(
    String account,
    String name,
    String email,
    List<String> groups,
    boolean mustChangePassword,
    boolean closed) {}
