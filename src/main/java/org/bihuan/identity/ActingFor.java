package org.bihuan.identity;

/** Lets a thread of the platform's own go on with what a person has asked for. */
public interface ActingFor {

  /** Runs work in a person's name and with that person's rights; afterwards the thread is nobody's. */
  void run(Person person, Runnable work);
}
