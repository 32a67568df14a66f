package org.bihuan.selfcheck;

import java.util.concurrent.Callable;
import org.bihuan.enterprise.Enterprise;

/** Does something in the name of an enterprise, which has no account. */
public interface EnterpriseActs {

  <T> T inNameOf(Enterprise enterprise, Callable<T> work);
}
