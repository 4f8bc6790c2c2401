package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.checks.http.UrlCheck;
import io.healthpoint.checks.network.CertificateCheck;
import io.healthpoint.checks.network.DnsCheck;
import io.healthpoint.checks.network.LdapCheck;
import io.healthpoint.checks.network.TcpCheck;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.types.Given;
import io.healthpoint.types.NetworkTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Makes checks of what answers over the network. */
final class NetworkFactory {

    private NetworkFactory() {}

    static Callable<Outcome> url(Given given, Duration timeout, Surroundings surroundings) {
        UrlCheck check = UrlCheck.of(given.required(NetworkTypes.URL), surroundings.clients())
                .within(timeout)
                .method(given.get(NetworkTypes.METHOD))
                .expect(given.get(NetworkTypes.STATUSES))
                .contains(given.find(NetworkTypes.CONTAINS).orElse(""))
                .redirects(given.get(NetworkTypes.REDIRECTS));
        for (Map.Entry<String, String> header : given.all(NetworkTypes.HEADER).entrySet()) {
            check = check.header(header.getKey(), header.getValue());
        }
        return given.find(NetworkTypes.SLOW).map(check::slow).orElse(check);
    }

    static Callable<Outcome> tcp(Given given, Duration timeout, Surroundings surroundings) {
        Address address = given.required(NetworkTypes.TCP_ADDRESS);
        TcpCheck check = TcpCheck.of(address.host(), address.port())
                .within(timeout)
                .tls(given.get(NetworkTypes.TLS))
                .send(given.find(NetworkTypes.SEND).orElse(""))
                .expect(given.find(NetworkTypes.EXPECTED_TEXT).orElse(""));
        return trustsAnyone(given) ? check.trustingAnyone() : check;
    }

    static Callable<Outcome> dns(Given given, Duration timeout, Surroundings surroundings) {
        DnsCheck check = DnsCheck.of(given.required(NetworkTypes.HOST))
                .within(timeout)
                .min(given.get(NetworkTypes.MIN))
                .expect(given.find(NetworkTypes.ADDRESSES).orElse(Set.of()));
        return given.find(NetworkTypes.SERVER).map(check::server).orElse(check);
    }

    static Callable<Outcome> certificate(Given given, Duration timeout, Surroundings surroundings) {
        CertificateCheck check = certificates(given)
                .within(timeout)
                .warn(given.get(NetworkTypes.WARN))
                .down(given.get(NetworkTypes.DOWN));
        CertificateCheck named =
                given.find(NetworkTypes.SERVER_NAME).map(check::serverName).orElse(check);
        return trustsAnyone(given) ? named.trustingAnyone() : named;
    }

    private static CertificateCheck certificates(Given given) {
        Optional<Address> address = given.find(NetworkTypes.CERTIFICATE_ADDRESS);
        return address.isPresent()
                ? CertificateCheck.of(address.get().host(), address.get().port())
                : CertificateCheck.of(
                        Path.of(given.required(NetworkTypes.FILE)),
                        given.find(NetworkTypes.PASSWORD_FILE).map(Path::of).orElse(null));
    }

    static Callable<Outcome> ldap(Given given, Duration timeout, Surroundings surroundings) {
        LdapCheck check = LdapCheck.of(given.required(NetworkTypes.DIRECTORY))
                .within(timeout)
                .base(given.find(NetworkTypes.BASE).orElse(""));
        Optional<String> user = given.find(NetworkTypes.USER);
        return user.isPresent() ? check.user(user.get(), Path.of(given.required(NetworkTypes.PASSWORD_FILE))) : check;
    }

    private static boolean trustsAnyone(Given given) {
        return given.get(NetworkTypes.TRUST).equals("none");
    }
}
