package org.bihuan.audit.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The tables of the record alone, for the command that needs nothing else. */
@Configuration(proxyBeanMethods = false)
@Import(JdbcAuditStore.class)
public class AuditPersistence {}
