package io.healthpoint.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductTest {

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, POSTGRESQL",
        "EnterpriseDB, POSTGRESQL",
        "MySQL, MYSQL",
        "MariaDB, MYSQL",
        "Oracle, ORACLE",
        "Microsoft SQL Server, SQL_SERVER",
        "H2, H2",
        "HSQL Database Engine, H2",
        "DB2/LINUXX8664, OTHER",
        "Apache Derby, OTHER",
        ", OTHER",
    })
    void itIsKnownByWhatTheDriverSays(String name, Product product) {
        assertThat(Product.named(name)).isEqualTo(product);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void howTheTableIsMadeIsWrittenDownForEach(Product product) throws IOException {
        Path documented = Path.of("src/main/java/io/healthpoint/fleet/table/package-info.java");
        assertThat(Files.readString(documented).replaceAll("\\s+\\*?\\s*", " ")).contains(product.ddl());
        assertThat(Files.readString(Path.of("src/site/markdown/fleet.md"))).contains("`" + product.ddl() + "`");
    }

    @Test
    void theStandardIsForAllOthers() {
        assertThat(Product.OTHER.ddl()).endsWith("content BLOB(65536))");
    }
}
