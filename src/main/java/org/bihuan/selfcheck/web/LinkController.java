package org.bihuan.selfcheck.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.selfcheck.Link;
import org.bihuan.selfcheck.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links of an enterprise, for whoever keeps its entry. */
@RestController
@RequestMapping("/api/enterprises/{code}/links")
class LinkController {

  private final Links links;
  private final PeopleDirectory people;
  private final String publicUrl;

  LinkController(
      Links links, PeopleDirectory people, @Value("${bihuan.public-url}") String publicUrl) {
    this.links = links;
    this.people = people;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  record View(
      UUID id,
      String createdByName,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      boolean valid,
      String stateName) {}

  record GivenView(UUID id, String address, Instant expiresAt) {}

  @GetMapping
  List<View> list(@PathVariable String code) {
    return links.of(code).stream().map(this::view).toList();
  }

  private View view(Link link) {
    boolean valid = links.isValid(link);
    return new View(
        link.id(),
        people.nameOf(link.createdBy()),
        link.createdAt(),
        link.expiresAt(),
        link.lastUsedAt(),
        valid,
        valid ? "有效" : link.revokedAt() == null ? "已到期" : "已作废");
  }

  @PostMapping
  ResponseEntity<GivenView> give(
      @PathVariable String code, @RequestBody Map<String, @Nullable Object> request) {
    if (!(request.get("days") instanceof Integer days)) {
      throw new RefusedInputException("days", "“有效天数”须为整数");
    }
    Links.Given given = links.give(code, days);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new GivenView(
                given.link().id(),
                publicUrl + "/self#" + given.token(),
                given.link().expiresAt()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String code, @PathVariable UUID id) {
    links.revoke(code, id);
  }
}
