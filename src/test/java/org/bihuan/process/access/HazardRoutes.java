package org.bihuan.process.access;

import java.util.List;
import java.util.Map;

/**
 * Every route of the engine's REST interface that could reveal or change something of a hazard.
 *
 * <p>One line each: who must succeed in it ({@code office}: a person of the hazard's office, {@code
 * reader}: who reads everything, {@code -}: not tried), method, path, body. Names in braces stand
 * for what belongs to the hazard under attack.
 */
final class HazardRoutes {

  /** One line of the table. */
  record Route(String succeeds, String method, String path, String body) {

    static Route of(String line) {
      String[] words = line.strip().split(" +", 4);
      return new Route(words[0], words[1], words[2], words.length > 3 ? words[3] : null);
    }

    Route with(Map<String, String> names) {
      return new Route(succeeds, method, filled(path, names), filled(body, names));
    }

    private static String filled(String text, Map<String, String> names) {
      String result = text;
      if (result != null) {
        for (Map.Entry<String, String> name : names.entrySet()) {
          result = result.replace("{" + name.getKey() + "}", name.getValue());
        }
      }
      return result;
    }

    @Override
    public String toString() {
      return method + " " + path + (body == null ? "" : " " + body);
    }
  }

  private static final String TASKS =
      """
      office GET  /task?processInstanceBusinessKey={number}
      office GET  /task?processInstanceId={instance}
      office GET  /task?processInstanceId={instance}&withCommentAttachmentInfo=true
      -      GET  /task?taskIdIn={task}
      -      GET  /task?candidateGroup={office}&processInstanceId={instance}
      -      GET  /task?candidateGroup={office}&includeAssignedTasks=true&taskIdIn={task}
      -      GET  /task?unassigned=true&processInstanceId={instance}
      office GET  /task/count?processInstanceBusinessKey={number}
      office POST /task {"processInstanceBusinessKey":"{number}"}
      office POST /task {"orQueries":[{"taskIdIn":["{task}"],"candidateGroup":"{office}"}]}
      -      POST /task {"orQueries":[{"processInstanceBusinessKey":"{number}"},\
          {"assigned":true}]}
      -      POST /task {"processInstanceId":"{instance}","withCandidateGroups":true}
      -      POST /task {"candidateGroups":["{office}"],"processInstanceIdIn":["{instance}"]}
      -      POST /task {"processVariables":[{"name":"hazardNumber","operator":"eq",\
          "value":"{number}"}]}
      office POST /task/count {"processInstanceBusinessKey":"{number}"}
      -      POST /task/count {"orQueries":[{"taskIdIn":["{task}"],"assigned":true}]}
      office GET  /task/{task}
      office GET  /task/{task}/form
      office GET  /task/{task}/deployed-form
      -      GET  /task/{task}/rendered-form
      office GET  /task/{task}/form-variables
      office GET  /task/{task}/form-variables?variableNames=title
      office GET  /task/{task}/variables
      office GET  /task/{task}/variables/title
      -      GET  /task/{task}/variables/hazard/data
      -      GET  /task/{task}/localVariables
      -      GET  /task/{task}/localVariables/title
      office GET  /task/{task}/identity-links
      office GET  /task/{task}/comment
      office GET  /task/{task}/attachment
      -      GET  /task/report/candidate-group-count
      -      POST /task/create {"name":"x","processInstanceId":"{instance}"}
      -      PUT  /task/{task} {"name":"x","assignee":"{person}","priority":1}
      -      DELETE /task/{task}
      -      POST /task/{task}/claim {"userId":"{person}"}
      -      POST /task/{task}/claim {"userId":"gonggong-anquan-ban-2"}
      -      POST /task/{task}/unclaim
      -      POST /task/{task}/assignee {"userId":"{person}"}
      -      POST /task/{task}/delegate {"userId":"{person}"}
      -      POST /task/{task}/complete {}
      -      POST /task/{task}/complete {"variables":{"measuresTaken":{"value":"x"}}}
      -      POST /task/{task}/complete {"variables":{},"withVariablesInReturn":true}
      -      POST /task/{task}/submit-form {"variables":{"measuresTaken":{"value":"x"}}}
      -      POST /task/{task}/resolve {"variables":{"measuresTaken":{"value":"x"}}}
      -      POST /task/{task}/bpmnError {"errorCode":"x"}
      -      POST /task/{task}/bpmnEscalation {"escalationCode":"x"}
      -      POST /task/{task}/identity-links {"userId":"{person}","type":"candidate"}
      -      POST /task/{task}/identity-links {"groupId":"caizheng-suo","type":"candidate"}
      -      POST /task/{task}/identity-links {"userId":"{person}","type":"owner"}
      -      POST /task/{task}/identity-links/delete {"groupId":"{office}","type":"candidate"}
      -      PUT  /task/{task}/variables/title {"value":"x","type":"String"}
      -      POST /task/{task}/variables {"modifications":{"title":{"value":"x"}}}
      -      DELETE /task/{task}/variables/title
      -      PUT  /task/{task}/localVariables/title {"value":"x","type":"String"}
      -      POST /task/{task}/localVariables {"modifications":{"title":{"value":"x"}}}
      -      DELETE /task/{task}/localVariables/title
      -      PUT  /task/{task}/comment {"id":"{comment}","message":"x"}
      -      DELETE /task/{task}/comment
      -      DELETE /task/{task}/comment/{comment}
      """;

  private static final String INSTANCES =
      """
      reader GET  /process-instance?businessKey={number}
      reader GET  /process-instance?processInstanceIds={instance}
      -      GET  /process-instance/count?businessKey={number}
      reader POST /process-instance {"businessKey":"{number}"}
      -      POST /process-instance/count {"businessKey":"{number}"}
      reader GET  /process-instance/{instance}
      reader GET  /process-instance/{instance}/activity-instances
      reader GET  /process-instance/{instance}/variables
      reader GET  /process-instance/{instance}/variables/title
      -      GET  /process-instance/{instance}/variables/hazard/data
      reader GET  /process-instance/{instance}/comment
      -      PUT  /process-instance/{instance}/comment {"id":"{comment}","message":"x"}
      -      DELETE /process-instance/{instance}/comment/{comment}
      -      DELETE /process-instance/{instance}/comment
      -      PUT  /process-instance/{instance}/variables/title {"value":"x","type":"String"}
      -      POST /process-instance/{instance}/variables {"modifications":{"title":{"value":"x"}}}
      -      DELETE /process-instance/{instance}/variables/title
      -      PUT  /process-instance/{instance}/suspended {"suspended":true}
      -      PUT  /process-instance/suspended {"processInstanceIds":["{instance}"],\
          "suspended":true}
      -      PUT  /process-instance/suspended {"processDefinitionKey":"hazard-rectification",\
          "suspended":true}
      -      POST /process-instance/suspended-async {"processInstanceIds":["{instance}"],\
          "suspended":true}
      -      POST /process-instance/{instance}/modification {"instructions":[\
          {"type":"startBeforeActivity","activityId":"EndEvent_Closed"}]}
      -      POST /process-instance/{instance}/modification-async {"instructions":[\
          {"type":"cancel","activityId":"Task_RectifyHazard"}]}
      -      DELETE /process-instance/{instance}
      -      DELETE /process-instance/{instance}?skipCustomListeners=true&failIfNotExists=false
      -      POST /process-instance/delete {"processInstanceIds":["{instance}"]}
      -      POST /process-instance/job-retries {"processInstances":["{watch}"],"retries":0}
      -      POST /process-instance/job-retries-historic-query-based {"processInstances":[\
          "{watch}"],"retries":0}
      -      POST /process-instance/variables-async {"processInstanceIds":["{instance}"],\
          "variables":{"title":{"value":"x"}}}
      -      POST /process-instance/message-async {"messageName":"Message_WithdrawHazard",\
          "processInstanceIds":["{instance}"]}
      reader GET  /execution?processInstanceId={instance}
      -      GET  /execution/count?processInstanceId={instance}
      -      POST /execution {"processInstanceId":"{instance}"}
      reader GET  /execution/{execution}
      -      GET  /execution/{execution}/localVariables
      -      GET  /execution/{instance}/localVariables
      -      GET  /execution/{instance}/localVariables/title
      -      PUT  /execution/{instance}/localVariables/title {"value":"x","type":"String"}
      -      POST /execution/{instance}/localVariables {"modifications":{"title":{"value":"x"}}}
      -      DELETE /execution/{instance}/localVariables/title
      -      POST /execution/{execution}/signal {"variables":{}}
      -      POST /execution/{execution}/create-incident {"incidentType":"x"}
      -      GET  /execution/{subscribed}/messageSubscriptions/Message_WithdrawHazard
      -      POST /execution/{subscribed}/messageSubscriptions/Message_WithdrawHazard/trigger \
          {"variables":{"reason":{"value":"x"}}}
      reader GET  /variable-instance?processInstanceIdIn={instance}
      -      GET  /variable-instance/count?processInstanceIdIn={instance}
      -      POST /variable-instance {"processInstanceIdIn":["{instance}"]}
      -      POST /variable-instance {"taskIdIn":["{task}"]}
      reader GET  /variable-instance/{variable}
      -      GET  /variable-instance/{variable}/data
      reader GET  /event-subscription?processInstanceId={instance}
      -      GET  /event-subscription/count?processInstanceId={instance}
      reader GET  /job?processInstanceId={watch}
      -      GET  /job/count?processInstanceId={watch}
      -      POST /job {"processInstanceId":"{watch}"}
      reader GET  /job/{job}
      -      GET  /job/{job}/stacktrace
      -      PUT  /job/{job}/duedate {"duedate":"2020-01-01T00:00:00.000+0800"}
      -      POST /job/{job}/duedate/recalculate
      -      PUT  /job/{job}/retries {"retries":0}
      -      POST /job/retries {"jobIds":["{job}"],"retries":0}
      -      PUT  /job/{job}/priority {"priority":5}
      -      PUT  /job/{job}/suspended {"suspended":true}
      -      PUT  /job/suspended {"processInstanceId":"{watch}","suspended":true}
      -      DELETE /job/{job}
      -      PUT  /job-definition/suspended {"processDefinitionKey":"deadline-watch",\
          "includeJobs":true,"suspended":true}
      -      GET  /incident?processInstanceId={instance}
      -      GET  /incident/count?processInstanceId={instance}
      -      GET  /external-task?processInstanceId={instance}
      -      POST /external-task {"processInstanceId":"{instance}"}
      -      GET  /batch
      -      GET  /batch/statistics
      -      GET  /process-definition/{definition}/statistics
      -      PUT  /process-definition/{definition}/suspended {"suspended":true,\
          "includeProcessInstances":true}
      -      PUT  /process-definition/suspended {"processDefinitionKey":"hazard-rectification",\
          "includeProcessInstances":true,"suspended":true}
      -      PUT  /process-definition/{definition}/history-time-to-live {"historyTimeToLive":0}
      -      DELETE /process-definition/{definition}?cascade=true
      -      DELETE /process-definition/key/hazard-rectification/delete?cascade=true
      -      POST /process-definition/{definition}/restart {"processInstanceIds":["{ended}"],\
          "instructions":[{"type":"startBeforeActivity","activityId":"Task_ApproveCloseOut"}]}
      -      POST /process-definition/{definition}/restart-async {"processInstanceIds":[\
          "{ended}"],"instructions":[{"type":"startBeforeActivity",\
          "activityId":"Task_ApproveCloseOut"}]}
      -      POST /message {"messageName":"Message_WithdrawHazard","businessKey":"{number}",\
          "processVariables":{"reason":{"value":"x"}}}
      -      POST /message {"messageName":"Message_WithdrawHazard",\
          "processInstanceId":"{instance}","processVariables":{"reason":{"value":"x"}}}
      -      POST /message {"messageName":"Message_WithdrawHazard","businessKey":"{number}",\
          "all":true,"processVariables":{"reason":{"value":"x"}}}
      -      POST /modification/execute {"processDefinitionId":"{definition}",\
          "processInstanceIds":["{instance}"],"instructions":[{"type":"cancel",\
          "activityId":"Task_RectifyHazard"}]}
      -      POST /modification/executeAsync {"processDefinitionId":"{definition}",\
          "processInstanceIds":["{instance}"],"instructions":[{"type":"cancel",\
          "activityId":"Task_RectifyHazard"}]}
      -      POST /migration/execute {"migrationPlan":\
          {"sourceProcessDefinitionId":"{definition}",\
          "targetProcessDefinitionId":"{definition}","instructions":[{"sourceActivityIds":[\
          "Task_RectifyHazard"],"targetActivityIds":["Task_ReinspectHazard"]}]},\
          "processInstanceIds":["{instance}"]}
      -      POST /migration/executeAsync {"migrationPlan":\
          {"sourceProcessDefinitionId":"{definition}",\
          "targetProcessDefinitionId":"{definition}","instructions":[{"sourceActivityIds":[\
          "Task_RectifyHazard"],"targetActivityIds":["Task_RectifyHazard"]}]},\
          "processInstanceIds":["{instance}"]}
      -      GET  /deployment
      -      GET  /deployment/{deployment}
      -      GET  /deployment/{deployment}/resources
      -      DELETE /deployment/{deployment}?cascade=true
      -      POST /deployment/{deployment}/redeploy {}
      -      GET  /decision-definition
      -      POST /decision-definition/key/hazard-grade/evaluate {"variables":{}}
      -      GET  /decision-definition/key/hazard-grade/xml
      """;

  private static final String HISTORY =
      """
      reader GET  /history/task?processInstanceId={instance}
      office GET  /history/task?taskId={task}
      -      GET  /history/task/count?processInstanceId={instance}
      -      POST /history/task {"processInstanceBusinessKey":"{number}"}
      -      POST /history/task {"orQueries":[{"taskId":"{task}","finished":true}]}
      reader GET  /history/activity-instance?processInstanceId={instance}
      -      GET  /history/activity-instance/count?processInstanceId={instance}
      -      POST /history/activity-instance {"processInstanceId":"{instance}"}
      reader GET  /history/variable-instance?processInstanceId={instance}
      -      POST /history/variable-instance {"processInstanceId":"{instance}"}
      reader GET  /history/variable-instance/{variable}
      -      GET  /history/variable-instance/{variable}/data
      -      DELETE /history/variable-instance/{variable}
      -      GET  /history/detail?processInstanceId={instance}
      -      POST /history/detail {"processInstanceId":"{instance}"}
      reader GET  /history/process-instance?processInstanceBusinessKey={number}
      -      GET  /history/process-instance/count?processInstanceBusinessKey={number}
      -      POST /history/process-instance {"processInstanceBusinessKey":"{number}"}
      reader GET  /history/process-instance/{instance}
      -      GET  /history/process-instance/{ended}
      -      GET  /history/process-instance/report?reportType=duration&periodUnit=month
      -      DELETE /history/process-instance/{ended}
      -      DELETE /history/process-instance/{ended}/variable-instances
      -      POST /history/process-instance/delete {"historicProcessInstanceIds":["{ended}"]}
      -      POST /history/process-instance/set-removal-time {"historicProcessInstanceIds":[\
          "{ended}"],"clearedRemovalTime":true}
      -      GET  /history/decision-instance?processInstanceId={instance}
      -      GET  /history/decision-instance?includeInputs=true
      -      GET  /history/decision-instance/count
      -      GET  /history/user-operation?processInstanceId={instance}
      office GET  /history/user-operation?taskId={task}
      -      GET  /history/user-operation/count?processInstanceId={instance}
      -      GET  /history/identity-link-log?taskId={task}
      -      GET  /history/identity-link-log/count?taskId={task}
      -      GET  /history/incident?processInstanceId={instance}
      -      GET  /history/job-log?processInstanceId={watch}
      -      POST /history/job-log {"processInstanceId":"{watch}"}
      -      GET  /history/external-task-log?processInstanceId={instance}
      -      GET  /history/batch
      -      GET  /history/process-definition/{definition}/statistics
      -      GET  /history/process-definition/cleanable-process-instance-report
      -      GET  /history/task/report?reportType=count&groupBy=taskName
      -      POST /history/cleanup?immediatelyDue=true
      -      GET  /optimize/activity-instance/completed?maxResults=10
      -      GET  /optimize/activity-instance/running?maxResults=10
      -      GET  /optimize/task-instance/completed?maxResults=10
      -      GET  /optimize/task-instance/running?maxResults=10
      -      GET  /optimize/process-instance/completed?maxResults=10
      -      GET  /optimize/process-instance/running?maxResults=10
      -      GET  /optimize/user-operation?maxResults=10
      -      GET  /optimize/identity-link-log?maxResults=10
      -      GET  /optimize/variable-update?maxResults=10
      -      GET  /optimize/decision-instance?maxResults=10
      -      GET  /optimize/incident/open?maxResults=10
      """;

  private static final String PEOPLE =
      """
      -      POST /group/create {"id":"angreifer","name":"x","type":"OFFICE"}
      -      PUT  /group/{office} {"id":"{office}","name":"x"}
      -      DELETE /group/{office}
      -      PUT  /group/{office}/members/{person}
      -      PUT  /group/camunda-admin/members/{person}
      -      PUT  /group/supervisor/members/{person}
      -      DELETE /group/{office}/members/gonggong-anquan-ban-1
      -      POST /user/create {"profile":{"id":"angreifer"},"credentials":\
          {"password":"angreifer-12345"}}
      -      PUT  /user/gonggong-anquan-ban-1/credentials {"password":"x",\
          "authenticatedUserPassword":"bihuan"}
      -      PUT  /user/gonggong-anquan-ban-1/profile {"id":"gonggong-anquan-ban-1",\
          "firstName":"x"}
      -      POST /user/gonggong-anquan-ban-1/unlock
      -      DELETE /user/gonggong-anquan-ban-1
      -      GET  /authorization
      -      GET  /authorization/count
      -      POST /authorization/create {"type":1,"permissions":["ALL"],"userId":"{person}",\
          "resourceType":7,"resourceId":"*"}
      - GET /authorization/check?permissionName=READ&resourceName=x&resourceType=7&userId=leader
      -      GET  /tenant
      -      POST /tenant/create {"id":"angreifer","name":"x"}
      -      PUT  /tenant/angreifer/user-members/{person}
      -      POST /filter/create {"resourceType":"Task","name":"x","owner":"{person}","query":\
          {},"properties":{}}
      -      PUT  /filter/{filter} {"resourceType":"Task","name":"x","query":{},"properties":{}}
      -      DELETE /filter/{filter}
      -      GET  /schema/log
      -      GET  /telemetry/data
      """;

  private HazardRoutes() {}

  static List<Route> all() {
    return (TASKS + INSTANCES + HISTORY + PEOPLE)
        .lines()
        .filter(line -> !line.isBlank())
        .map(Route::of)
        .toList();
  }
}
