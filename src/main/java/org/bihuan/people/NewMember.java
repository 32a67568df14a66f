package org.bihuan.people;

import java.util.List;

/**
 * Somebody who is to get an account.
 *
 * @param row row of the sheet, from 1
 * @param groups codes of offices and roles
 */
public record NewMember(int row, String account, String name, String email, List<String> groups) {}
