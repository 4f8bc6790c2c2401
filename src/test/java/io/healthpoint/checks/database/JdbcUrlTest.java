package io.healthpoint.checks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the database listens, as the URLs of the drivers say it. */
class JdbcUrlTest {

    private static String shown(List<Address> addresses) {
        return addresses.stream()
                .map(one -> one.product() + " " + one.host() + " " + one.port())
                .collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db:5433/orders?user=a&password=b//c@d | POSTGRESQL db 5433",
                "jdbc:postgresql://db/orders | POSTGRESQL db 5432",
                "jdbc:postgresql://a:1,b:2,c/orders | POSTGRESQL a 1 + POSTGRESQL b 2 + POSTGRESQL c 5432",
                "jdbc:postgresql://[::1]:5433/orders | POSTGRESQL ::1 5433",
                "jdbc:postgresql://[fe80::1]/orders | POSTGRESQL fe80::1 5432",
                "jdbc:postgresql:orders | POSTGRESQL localhost 5432",
                "jdbc:postgresql:/ | POSTGRESQL localhost 5432",
                "jdbc:postgresql:///orders | POSTGRESQL localhost 5432",
                "jdbc:aws-wrapper:postgresql://db:5433/orders | POSTGRESQL db 5433",
                "jdbc:p6spy:postgresql://db/orders | POSTGRESQL db 5432",
                "jdbc:mysql://db/orders | MYSQL db 3306",
                "jdbc:mysql://user:secret@db:3307/orders | MYSQL db 3307",
                "jdbc:mysql:loadbalance://a:1,b/orders | MYSQL a 1 + MYSQL b 3306",
                "jdbc:mysql:replication://a,b/orders | MYSQL a 3306 + MYSQL b 3306",
                "jdbc:mysql://address=(host=a)(port=1)(user=x),address=(host=b)(port=2)/orders | MYSQL a 1 + MYSQL b 2",
                "jdbc:mysql://(host=a,port=1),(host=b,port=2)/orders | MYSQL a 1 + MYSQL b 2",
                "jdbc:mysql:///orders | MYSQL localhost 3306",
                "jdbc:mariadb:sequential://a,b:3307/orders | MYSQL a 3306 + MYSQL b 3307",
                "jdbc:sqlserver://db | SQL_SERVER db 1433",
                "jdbc:sqlserver://db:1444;databaseName=orders;password=a//b | SQL_SERVER db 1444",
                "jdbc:sqlserver://;serverName=db;portNumber=1444 | SQL_SERVER db 1444",
                "jdbc:sqlserver://db\\inst:1444;databaseName=orders | SQL_SERVER db 1444",
                "jdbc:sqlserver://db\\inst;port=1444 | SQL_SERVER db 1444",
                "jdbc:jtds:sqlserver://db:1444/orders | SQL_SERVER db 1444",
                "jdbc:oracle:thin:@db:1522:ORCL | ORACLE db 1522",
                "jdbc:oracle:thin:@//db:1522/orders | ORACLE db 1522",
                "jdbc:oracle:thin:@//db/orders | ORACLE db 1521",
                "jdbc:oracle:thin:@tcps://db:2484/orders?wallet_location=/w | ORACLE db 2484",
                "jdbc:oracle:thin:@db:1522/orders | ORACLE db 1522",
                "jdbc:oracle:thin:scott/tiger@db:1522/orders | ORACLE db 1522",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS_LIST=(ADDRESS=(PROTOCOL=TCP)(HOST=a)(PORT=1))(ADDRESS=(PROTOCOL=TCP)(Host = b)(Port = 2)))(CONNECT_DATA=(SERVICE_NAME=x))) | ORACLE a 1 + ORACLE b 2",
                "jdbc:h2:tcp://db/~/orders | H2 db 9092",
                "jdbc:h2:tcp://db:9093/mem:orders | H2 db 9093",
                "jdbc:h2:ssl://db:9093/~/orders;CIPHER=AES | H2 db 9093",
                "jdbc:db2://db:50001/orders | OTHER db 50001",
                "jdbc:derby://db/orders | OTHER db 1527",
                "jdbc:hsqldb:hsql://db/orders | OTHER db 9001",
                "jdbc:sap://db:30015/ | OTHER db 30015"
            })
    void eachAddressIsFoundWithItsProductAndItsPort(String url, String addresses) {
        assertThat(shown(JdbcUrl.addresses(url))).isEqualTo(addresses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc",
                "jdbc:",
                "jdbc:h2:mem:orders",
                "jdbc:h2:file:~/orders",
                "jdbc:h2:~/a//b",
                "jdbc:hsqldb:mem:orders",
                "jdbc:hsqldb:file:/a//b",
                "jdbc:derby:memory:orders",
                "jdbc:derby:/a//b",
                "jdbc:sqlite:/data/orders.db",
                "jdbc:sqlserver://db\\inst",
                "jdbc:sqlserver://db;instanceName=inst",
                "jdbc:oracle:oci:@alias",
                "jdbc:oracle:thin:@alias",
                "jdbc:oracle:thin:@ldap://directory:389/cn=orders",
                "jdbc:oracle:thin",
                "jdbc:mysql+srv://cluster/orders",
                "jdbc:unknown://db/orders",
                "jdbc:postgresql://db:99999/orders",
                "jdbc:postgresql://:/orders"
            })
    void whereNoAddressIsNamedNoneIsFound(String url) {
        assertThat(JdbcUrl.addresses(url)).isEmpty();
    }
}
