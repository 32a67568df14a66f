package org.bihuan.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.audit.AuditEntry;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Component;

@Component
class AuditViews {

  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};

  private final PeopleDirectory people;
  private final ObjectMapper mapper;

  AuditViews(PeopleDirectory people, ObjectMapper mapper) {
    this.people = people;
    this.mapper = mapper;
  }

  List<AuditController.EntryView> of(List<AuditEntry> entries) {
    Map<String, String> names = new HashMap<>();
    return entries.stream()
        .map(
            entry ->
                new AuditController.EntryView(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    names.computeIfAbsent(entry.actor(), people::nameOf),
                    entry.kind().code(),
                    entry.kind().label(),
                    entry.subject(),
                    entry.what(),
                    words(entry)))
        .toList();
  }

  /** An entry that somebody changed behind the platform's back is shown as it is. */
  private Map<String, String> words(AuditEntry entry) {
    try {
      return mapper.readValue(entry.words(), WORDS);
    } catch (JsonProcessingException e) {
      return Map.of("内容", entry.words());
    }
  }
}
