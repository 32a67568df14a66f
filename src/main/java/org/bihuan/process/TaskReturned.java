package org.bihuan.process;

/** A delegated task is its owner's again, by whatever route; told in the same transaction. */
public record TaskReturned(String taskId, String owner) {}
