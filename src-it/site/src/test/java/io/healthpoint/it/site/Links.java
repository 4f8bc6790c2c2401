package io.healthpoint.it.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the files of a site lead: to files of it that exist, and to places in them. */
final class Links {

    private static final Pattern LINK = Pattern.compile("<[a-z]+ [^>]*?\\b(?:href|src)=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("<[a-z0-9]+ [^>]*?\\b(?:id|name)=\"([^\"]*)\"");
    private static final URI ROOT = URI.create("http://site/");

    private final Map<Path, Set<String>> places = new HashMap<>();
    private final Path files;

    Links(Path files) {
        this.files = files;
    }

    /** The HTML files, as paths below the root. */
    List<String> pages() {
        try (Stream<Path> all = Files.walk(files)) {
            return all.map(file -> files.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those links of a page that lead nowhere. What leads to other sites is not looked at. */
    List<String> broken(String page) {
        return found(LINK, files.resolve(page))
                .distinct()
                .filter(link -> leadsNowhere(page, link))
                .toList();
    }

    private boolean leadsNowhere(String page, String link) {
        URI target = ROOT.resolve(page).resolve(link.replace("&amp;", "&"));
        if (!ROOT.getAuthority().equals(target.getAuthority())) {
            return false;
        }
        Path file = file(target);
        return !Files.isRegularFile(file)
                || target.getFragment() != null
                        && !target.getFragment().isEmpty()
                        && !places.computeIfAbsent(file, Links::placesIn).contains(target.getFragment());
    }

    private Path file(URI target) {
        Path file = files.resolve(target.getPath().substring(1)).normalize();
        return Files.isDirectory(file) ? file.resolve("index.html") : file;
    }

    private static Set<String> placesIn(Path file) {
        return new HashSet<>(found(PLACE, file).map(Links::unescaped).toList());
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
