package io.healthpoint.it.faces;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Groups;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.HtmlPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The states that a page can show, made up: the same at every time and on every machine. */
enum States {
    WELL {
        @Override
        Shop shop() {
            return shopOf(Mood.WELL);
        }
    },
    DOWN {
        @Override
        Shop shop() {
            return shopOf(Mood.DOWN);
        }
    },
    DEGRADED {
        @Override
        Shop shop() {
            return shopOf(Mood.DEGRADED);
        }
    },
    MANY {
        @Override
        Shop shop() {
            return many(1000);
        }
    },
    STRANGER {
        @Override
        Shop shop() {
            return shopOf(Mood.DOWN);
        }
    },
    NOTHING {
        @Override
        Shop shop() {
            return new Shop();
        }
    },
    CHECK {
        @Override
        Shop shop() {
            return shopOf(Mood.DOWN).only("com.acme.shop.PaymentHealth.provider");
        }
    },
    FLEET {
        @Override
        Shop shop() {
            return shopOf(Mood.WELL);
        }
    },
    HOSTILE {
        @Override
        Shop shop() {
            return hostile();
        }
    };

    static final Instant NOW = Instant.parse("2026-03-14T03:07:41Z");

    abstract Shop shop();

    /** The page, as the endpoint would answer it. */
    String html() {
        Shop shop = shop();
        Report report = this == FLEET ? fleet(shop) : shop.report();
        Report seen = this == STRANGER ? report.withoutDetails() : report;
        Sight sight = new Sight(
                this == FLEET ? "fleet" : "",
                this == CHECK ? Set.of(report.results().get(0).name()) : Set.of(),
                "./",
                NOW,
                this == CHECK || this == FLEET ? new TreeMap<>() : groups(report),
                this == FLEET,
                States::origins);
        return new String(new HtmlPage().render(seen, sight), StandardCharsets.UTF_8);
    }

    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(new HtmlPage().headers());
        headers.put("Content-Type", "text/html; charset=utf-8");
        return headers;
    }

    private SortedMap<String, Status> groups(Report report) {
        SortedMap<String, Status> groups = new TreeMap<>(report.groups());
        groups.putIfAbsent("live", Status.UP);
        if (this == STRANGER) {
            groups.putIfAbsent("started", Status.UP);
            groups.remove("ops");
        }
        return groups;
    }

    private static Map<String, String> origins(String name) {
        Map<String, String> origins = new LinkedHashMap<>();
        origins.put("groups", "code");
        origins.put("critical", "default");
        origins.put("timeout", "healthpoint.checks.\"" + name + "\".timeout");
        origins.put("interval", "code");
        origins.put("ttl", "healthpoint.ttl");
        for (String key : List.of("failure-threshold", "success-threshold", "interrupt", "scope")) {
            origins.put(key, "default");
        }
        return origins;
    }

    enum Mood {
        WELL,
        DEGRADED,
        DOWN
    }

    static Shop shopOf(Mood mood) {
        Shop shop = new Shop();
        boolean down = mood == Mood.DOWN;
        shop.add("com.acme.shop.OrderHealth.backlog", Outcome.up("3 orders wait"), 900);
        shop.add("com.acme.shop.SignupHealth.userSignup", Outcome.up("last signup was 4 min ago"), 2_400);
        shop.add("com.acme.shop.StockHealth.reserved", Outcome.up("17 items"), 14_000);
        shop.add("com.acme.shop.CatalogHealth.search", Outcome.up("48,211 products"), 41_000);
        shop.add("com.acme.shop.SessionHealth.store", Outcome.up(), 55);
        shop.add("com.acme.mail.MailHealth.smtp", Outcome.up("250 ready"), 89_000);
        shop.add("com.acme.mail.NewsletterHealth.queue", Outcome.up("none wait"), 1_200);
        shop.add(
                "disk",
                Outcome.up("45 % free")
                        .with("free.percent", 45)
                        .with("free.percent.warn", 10)
                        .with("free.percent.down", 2),
                180);
        shop.add("certificate", Outcome.up("valid for 61 days"), 23_000);
        shop.add("heap", Outcome.up("38 %"), 16, Groups.LIVE);
        shop.add("deadlock", Outcome.up(), 95, Groups.LIVE, Groups.READY);
        if (mood == Mood.WELL) {
            shop.add("com.acme.shop.PaymentHealth.provider", Outcome.up("answered with 200"), 120_000);
            shop.add("database", Outcome.up("valid"), 1_900);
        } else {
            shop.add(
                    "database",
                    Outcome.degraded("19 of 20 connections are in use")
                            .with("used.percent", 95)
                            .with("used.percent.warn", 80)
                            .with("used.percent.down", 100),
                    64_000,
                    Groups.READY);
        }
        if (down) {
            shop.add(
                    "com.acme.shop.PaymentHealth.provider",
                    Outcome.down("no answer from the payment provider: connect timed out"),
                    5_000_000,
                    Groups.READY,
                    "ops");
        } else if (mood == Mood.DEGRADED) {
            shop.add("com.acme.shop.PaymentHealth.provider", Outcome.up("answered with 200"), 120_000);
        }
        return shop;
    }

    private static Shop many(int checks) {
        Shop shop = new Shop();
        for (int number = 0; number < checks; number++) {
            String name = "com.example.tenants.Tenant%03d.database".formatted(number);
            boolean broken = number % 331 == 17;
            shop.add(
                    name,
                    broken ? Outcome.down("connection refused") : Outcome.up("answered with 17 rows"),
                    800 + number);
        }
        return shop;
    }

    private static Shop hostile() {
        Shop shop = new Shop();
        shop.add(
                "<img src=x onerror=alert(1)>\"'&", Outcome.down("</script><script>alert(1)</script>\u0000\u202e"), 10);
        shop.add("x".repeat(300), Outcome.down("y".repeat(10_000)), 10);
        shop.add("בדיקת מסד הנתונים", Outcome.down("החיבור נדחה (connection refused) 5432"), 2_000);
        shop.add("فحص البريد", Outcome.degraded("بطيء: 3 ثوان"), 3_000_000);
        shop.add("well.but\u202eodd", Outcome.up("a very long detail that goes on and on ".repeat(50)), 10);
        return shop;
    }

    private static Report fleet(Shop shop) {
        SortedMap<String, Report> instances = new TreeMap<>();
        List<CheckResult> results = new ArrayList<>();
        for (int node = 1; node <= 6; node++) {
            String name = "shop-7d9f5b6c4-" + "x2k9qz".charAt(node - 1) + node;
            Report own = node == 4 ? shopOf(Mood.DOWN).report() : shop.report();
            instances.put(name, own);
            Outcome outcome = node == 4
                    ? Outcome.down("1 of 14 checks down: com.acme.shop.PaymentHealth.provider")
                    : Outcome.up("14 checks");
            results.add(result(name, outcome, Duration.ZERO, Set.of("fleet")));
        }
        results.add(result("shop-7d9f5b6c4-old", Outcome.degraded("no word for 40s"), Duration.ZERO, Set.of("fleet")));
        return Report.of(results, Set.of()).with(instances);
    }

    private static CheckResult result(String name, Outcome outcome, Duration elapsed, Set<String> groups) {
        Policy policy = new Policy(groups, true, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO, 1, 1);
        return new CheckResult(name, null, policy, outcome, NOW.minusSeconds(3), elapsed, false);
    }

    /** An application with its memory. */
    static final class Shop {

        private final List<CheckResult> results = new ArrayList<>();
        private final Map<String, CheckHistory> histories = new TreeMap<>();

        void add(String name, Outcome outcome, long micros, String... groups) {
            Set<String> in = groups.length == 0 ? Set.of(Groups.READY) : new java.util.LinkedHashSet<>(List.of(groups));
            results.add(result(name, outcome, Duration.ofNanos(micros * 1000), in));
            histories.put(name, history(name, outcome, micros));
        }

        Shop only(String name) {
            results.removeIf(result -> !result.name().equals(name));
            return this;
        }

        Report report() {
            return Report.of(results, Set.of()).with(new Report.Memory(histories, 1000, 0));
        }

        private static CheckHistory history(String name, Outcome outcome, long micros) {
            Random random = new Random(name.hashCode());
            boolean well = outcome.status() == Status.UP;
            List<CheckHistory.Run> runs = new ArrayList<>();
            for (int back = 99; back >= 0; back--) {
                boolean broken = !well && (back < 38 || (back > 55 && back < 59));
                double usual = well ? micros : Math.min(micros, 90_000);
                double took = broken ? micros : usual * Math.exp(random.nextGaussian() * 0.45);
                runs.add(new CheckHistory.Run(
                        NOW.minusSeconds(3 + 10L * back), broken ? outcome.status() : Status.UP, Duration.ofNanos((long)
                                (took * 1000))));
            }
            List<StatusChange> changes = well ? List.of() : changes(name, outcome);
            Instant since = well ? NOW.minus(Duration.ofDays(9)) : NOW.minusSeconds(373);
            return new CheckHistory(
                    since,
                    runs,
                    changes,
                    new CheckHistory.Counts(
                            77_760,
                            changes.size() * 20L,
                            changes.size(),
                            1210,
                            changes.size(),
                            Duration.ofHours(1),
                            List.of()));
        }

        private static List<StatusChange> changes(String name, Outcome outcome) {
            return List.of(
                    change(name, Status.UP, outcome.status(), outcome.detail(), 583),
                    change(name, outcome.status(), Status.UP, "answered with 200", 553),
                    change(name, Status.UP, outcome.status(), outcome.detail(), 373));
        }

        private static StatusChange change(String name, Status from, Status to, String detail, int secondsAgo) {
            return new StatusChange(name, from, to, detail, NOW.minusSeconds(secondsAgo), Duration.ofSeconds(5));
        }
    }
}
