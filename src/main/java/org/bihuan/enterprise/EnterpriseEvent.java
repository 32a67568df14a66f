package org.bihuan.enterprise;

import java.time.Instant;
import java.util.Map;

/**
 * What happened to an entry of the register.
 *
 * @param what for example 登记
 * @param words what was said or changed, by Chinese label
 */
public record EnterpriseEvent(
    String code, Instant at, String person, String what, Map<String, String> words) {}
