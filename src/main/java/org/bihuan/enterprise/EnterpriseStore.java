package org.bihuan.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the register of enterprises. */
public interface EnterpriseStore {

  String nextCode();

  void insert(Enterprise enterprise);

  /** Keeps what changed; a former name stays known. */
  void update(Enterprise enterprise);

  Optional<Enterprise> find(String code);

  /** By its name or a name that it had before. */
  Optional<Enterprise> findByName(String name);

  Optional<Enterprise> findByReportKey(String key);

  /** By names as they are now or were before: who has each. */
  Map<String, Enterprise> byNames();

  /** The names that some enterprises have or had before: whose code each is. */
  Map<String, String> codesByName(Collection<String> codes);

  List<Enterprise> search(EnterpriseSearch search);

  long count(EnterpriseSearch search);

  List<Enterprise> all(Collection<String> codes);

  void record(EnterpriseEvent event);

  /** Oldest first. */
  List<EnterpriseEvent> events(String code);
}
