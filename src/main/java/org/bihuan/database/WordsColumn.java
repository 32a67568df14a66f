package org.bihuan.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was said, by label, as a JSON column keeps it. */
@Component
public class WordsColumn {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  WordsColumn(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public String json(Map<String, String> words) {
    try {
      return mapper.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Map<String, String> words(String json) {
    try {
      return mapper.readValue(json, WORDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
