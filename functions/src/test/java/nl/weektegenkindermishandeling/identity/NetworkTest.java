package nl.weektegenkindermishandeling.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void anAddressOfIpv4IsANetworkOfItsOwn() {
    assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    assertThat(Network.of("192.0.2.1").wider()).isEmpty();
    assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
  }

  @Test
  void ofIpv6TheFirst64BitsCountAndTheFirst48() {
    Network one = Network.of("2001:db8:1:2::3");
    assertThat(one).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
    assertThat(one).isNotEqualTo(Network.of("2001:db8:1:3::3"));
    assertThat(one.wider()).isEqualTo(Network.of("2001:db8:1:3::3").wider());
    assertThat(one.wider()).isNotEqualTo(Network.of("2001:db8:2:2::3").wider());
  }

  @Test
  void whatIsNoAddressStandsForItself() {
    assertThat(Network.of("not an address").text()).isEqualTo("not an address");
  }
}
