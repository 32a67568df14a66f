package org.bihuan.assessment;

/** The model that an appeal goes through. */
public interface AppealProcess {

  void start(Appeal appeal, String title);
}
