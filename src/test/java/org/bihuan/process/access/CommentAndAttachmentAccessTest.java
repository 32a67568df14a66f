package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine itself checks nobody's rights to single comments and attachments. */
@PlatformTest
class CommentAndAttachmentAccessTest {

  @Autowired Platform platform;
  @Autowired ProcessEngine engine;

  private HazardUnderAttack hazard;

  @BeforeEach
  void hazardOfAnotherOffice() {
    hazard = new HazardUnderAttack(platform, engine);
  }

  private String task(String rest) {
    return "/engine-rest/task/" + hazard.task() + rest;
  }

  @Test
  void singleCommentIsNotReadByAnotherOffice() {
    String path = task("/comment/" + hazard.name("comment"));
    assertThat(platform.get(HazardUnderAttack.OUTSIDER, path).status()).isIn(403, 404);
    assertThat(platform.get(HazardUnderAttack.OWNER, path).status()).isEqualTo(200);
  }

  @Test
  void singleAttachmentIsNotReadByAnotherOffice() {
    String path = task("/attachment/" + hazard.name("attachment"));
    assertThat(platform.get(HazardUnderAttack.OUTSIDER, path).status()).isIn(403, 404);
    assertThat(platform.get(HazardUnderAttack.OWNER, path).status()).isEqualTo(200);
  }

  @Test
  void attachedFileIsNotReadByAnotherOffice() {
    String attachment =
        engine
            .getTaskService()
            .createAttachment(
                "image",
                hazard.task(),
                null,
                "照片",
                "",
                new java.io.ByteArrayInputStream("照片内容".getBytes(
                    java.nio.charset.StandardCharsets.UTF_8)))
            .getId();
    String path = task("/attachment/" + attachment + "/data");
    assertThat(platform.get(HazardUnderAttack.OUTSIDER, path).status()).isIn(403, 404);
    assertThat(platform.get(HazardUnderAttack.OWNER, path).text()).isEqualTo("照片内容");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caizheng-suo-1", "supervisor", "modeler"})
  void attachmentIsNotDeletedByWhoDoesNotWorkOnTheTask(String person) {
    String before = hazard.state();
    int status =
        platform
            .send(person, "DELETE", task("/attachment/" + hazard.name("attachment")), null)
            .status();
    assertThat(status).isIn(403, 404);
    assertThat(hazard.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caizheng-suo-1", "supervisor", "modeler"})
  void nothingIsAddedByWhoDoesNotWorkOnTheTask(String person) {
    String before = hazard.state();
    HttpResponse<String> attachment =
        Visitor.program(platform.url(), person)
            .upload(
                task("/attachment/create"),
                Visitor.Part.text("attachment-name", "x"),
                Visitor.Part.text("url", "http://localhost/x"));
    Platform.Answer comment =
        platform.post(person, task("/comment/create"), Map.of("message", "x"));

    assertThat(List.of(attachment.statusCode(), comment.status()))
        .allSatisfy(status -> assertThat(status).isIn(400, 403, 404));
    assertThat(hazard.state()).isEqualTo(before);
  }

  @Test
  void commentOnAnOwnTaskDoesNotReachAnotherHazard() {
    String own = platform.report(HazardUnderAttack.OWNER, platform.facts());
    String ownTask = platform.task(own).get("id").asText();
    String victim = platform.hazard(hazard.number()).get("processInstanceId").asText();

    platform.post(
        HazardUnderAttack.OWNER,
        "/engine-rest/task/" + ownTask + "/comment/create",
        Map.of("message", "x", "processInstanceId", victim));

    assertThat(engine.getTaskService().getProcessInstanceComments(victim))
        .noneMatch(comment -> "x".equals(comment.getFullMessage()));
  }

  @Test
  void officeCommentsOnAndAttachesToItsTask() {
    assertThat(
            platform
                .post(HazardUnderAttack.OWNER, task("/comment/create"), Map.of("message", "已联系"))
                .status())
        .isEqualTo(200);
    assertThat(
            Visitor.program(platform.url(), HazardUnderAttack.OWNER)
                .upload(
                    task("/attachment/create"),
                    Visitor.Part.text("attachment-name", "照片"),
                    new Visitor.Part("content", "a.txt", "text/plain", "x"))
                .statusCode())
        .isEqualTo(200);
  }
}
