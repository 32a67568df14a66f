package org.bihuan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossOriginFilterTest {

  private static final String BASIC = "Basic bW9kZWxlcjpiaWh1YW4=";

  private static MockHttpServletRequest deployment(String origin) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/engine-rest/deployment/create");
    request.addHeader("Host", "localhost:8080");
    request.addHeader("Origin", origin);
    request.addHeader("Sec-Fetch-Site", "cross-site");
    return request;
  }

  private static int status(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new CrossOriginFilter().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void desktopProgramThatSignsInWithTheRequestIsLetThrough() throws Exception {
    MockHttpServletRequest modeler = deployment("file://");
    modeler.addHeader("Authorization", BASIC);

    assertThat(status(modeler)).isEqualTo(200);
  }

  @Test
  void pageOfAnotherSiteIsRefusedWhateverItCarries() throws Exception {
    for (String origin : new String[] {"https://example.org", "null"}) {
      MockHttpServletRequest page = deployment(origin);
      page.addHeader("Authorization", BASIC);
      assertThat(status(page)).as(origin).isEqualTo(403);
    }
  }

  @Test
  void localFileWithASessionOrWithoutASignInIsRefused() throws Exception {
    assertThat(status(deployment("file://"))).isEqualTo(403);

    MockHttpServletRequest session = deployment("file://");
    session.addHeader("Authorization", BASIC);
    session.setRequestedSessionId("s1");
    assertThat(status(session)).isEqualTo(403);
  }
}
