package org.bihuan.inspection.process;

import java.util.Arrays;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.inspection.Inspectors;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.process.form.FormOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists that the form of a plan names. */
@Configuration(proxyBeanMethods = false)
class InspectionFormOptions {

  @Bean
  FormOptions enterpriseOptions(EnterpriseStore enterprises, OfficeDirectory offices) {
    return FormOptions.of(
        "enterprises",
        () ->
            enterprises.search(EnterpriseSearch.all(null, null, null, null)).stream()
                .map(
                    one ->
                        new FormOptions.Option(
                            one.code(),
                            one.name() + "（" + offices.nameOf(one.facts().community()) + "）"))
                .toList());
  }

  @Bean
  FormOptions inspectorOptions(Inspectors inspectors) {
    return FormOptions.of(
        "inspectors",
        () ->
            inspectors.all().stream()
                .map(
                    one ->
                        new FormOptions.Option(
                            one.account(), one.name() + "（" + one.account() + "）"))
                .toList());
  }

  @Bean
  FormOptions inspectingOfficeOptions(Inspectors inspectors) {
    return FormOptions.of(
        "inspecting-offices",
        () ->
            inspectors.offices().stream()
                .map(office -> new FormOptions.Option(office.code(), office.name()))
                .toList());
  }

  @Bean
  FormOptions riskLevelOptions() {
    return FormOptions.of(
        "risk-levels",
        () ->
            Arrays.stream(RiskLevel.values())
                .map(risk -> new FormOptions.Option(risk.code(), risk.label()))
                .toList());
  }
}
