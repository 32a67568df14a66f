package org.bihuan.worklist;

import java.util.List;

/**
 * A task came to somebody by hand, not by the flow.
 *
 * @param step what is to be done
 * @param what how it came, in Chinese
 * @param offices codes of the offices that it came to; empty where it came to a person
 * @param person account of whom it came to; empty where it came to an office
 * @param by account of who passed it on
 * @param reason why
 */
public record TaskPassed(
    String taskId,
    String matter,
    String step,
    String what,
    List<String> offices,
    String person,
    String by,
    String reason) {}
