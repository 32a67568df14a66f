package org.bihuan.organisation.web;

import java.util.List;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The offices and communities that work is given to. */
@RestController
@RequestMapping("/api/offices")
class OfficeController {

  private final OfficeDirectory offices;

  OfficeController(OfficeDirectory offices) {
    this.offices = offices;
  }

  /** An office by its code. */
  record OfficeView(String code, String name) {}

  @GetMapping
  List<OfficeView> all() {
    return offices.all().stream()
        .filter(Office::getsTasks)
        .map(office -> new OfficeView(office.code(), office.name()))
        .toList();
  }
}
