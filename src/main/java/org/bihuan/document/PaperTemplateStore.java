package org.bihuan.document;

import java.util.List;
import java.util.Optional;

/** The table of the templates that offices have handed in; rows are only added. */
public interface PaperTemplateStore {

  Optional<PaperTemplate> latest(String kind);

  /** The number of the latest version, 0 where none was handed in; its file is not read. */
  int latestVersion(String kind);

  Optional<PaperTemplate> find(String kind, int version);

  List<PaperTemplate> of(String kind);

  void insert(PaperTemplate template);
}
