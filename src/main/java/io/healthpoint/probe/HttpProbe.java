package io.healthpoint.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks a URL by plain HTTP/1.1 (RFC 9112), and reads no more than the status of its answer. */
final class HttpProbe {

    // Of the answers that may come before the one that counts (1xx), with all their headers, and of its first line.
    private static final int LONGEST = 65_536;
    private static final int HTTP_PORT = 80;
    private static final String VERSION = "HTTP/1.";

    private final String url;
    private final int timeoutMillis;
    private final long deadlineNanos;
    private int taken;

    HttpProbe(String url, int timeoutMillis) {
        this.url = url;
        this.timeoutMillis = timeoutMillis;
        this.deadlineNanos = System.nanoTime() + timeoutMillis * 1_000_000L;
    }

    Verdict verdict() {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException wrong) {
            return Verdict.unknown("not a URL: " + wrong.getReason());
        }
        String unusable = unusable(uri);
        return unusable != null ? Verdict.unknown(unusable) : ask(uri);
    }

    private static @Nullable String unusable(URI uri) {
        if (uri.getScheme().equalsIgnoreCase("https")) {
            return "https is not spoken here: ask the plain port of this machine, such as healthpoint.listener's";
        }
        if (uri.getRawUserInfo() != null) {
            return "credentials are not sent, and everybody on this machine can read a command line: leave them out";
        }
        return uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535
                ? "not a URL with a host and a port from 1 to 65535"
                : null;
    }

    private Verdict ask(URI uri) {
        try (Socket socket = new Socket()) {
            String host = uri.getHost();
            String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            InetSocketAddress address = new InetSocketAddress(name, uri.getPort() < 0 ? HTTP_PORT : uri.getPort());
            if (address.isUnresolved()) {
                return Verdict.unknown("no address is known for " + host);
            }
            socket.connect(address, millisLeft());
            socket.getOutputStream().write(request(uri).getBytes(StandardCharsets.US_ASCII));
            return of(status(socket));
        } catch (SocketTimeoutException silent) {
            return Verdict.unknown("no answer within " + timeoutMillis + " ms");
        } catch (IOException failed) {
            return Verdict.unknown(failed.getMessage() == null ? "the connection failed" : failed.getMessage());
        }
    }

    private static String request(URI uri) {
        String ascii = uri.toASCIIString();
        int fragment = ascii.indexOf('#');
        String whole = fragment < 0 ? ascii : ascii.substring(0, fragment);
        int authority = whole.indexOf("//") + 2;
        int path = endOfAuthority(whole, authority);
        String target = whole.substring(path);
        return "GET " + (target.startsWith("/") ? target : "/" + target)
                + " HTTP/1.1\r\nHost: " + whole.substring(authority, path)
                + "\r\nAccept: application/json\r\nUser-Agent: healthpoint-probe\r\nConnection: close\r\n\r\n";
    }

    private static int endOfAuthority(String url, int from) {
        int end = from;
        while (end < url.length() && url.charAt(end) != '/' && url.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static Verdict of(int status) {
        if (200 <= status && status < 400) {
            return Verdict.up("HTTP " + status);
        }
        return 500 <= status && status < 600
                ? Verdict.down("HTTP " + status)
                : Verdict.unknown("HTTP " + status + " says nothing of health");
    }

    /** The status of the first answer that is not one of those that only announce another (RFC 9110, 15.2). */
    private int status(Socket socket) throws IOException {
        int status = statusOf(line(socket));
        while (100 <= status && status < 200) {
            String header = line(socket);
            while (!header.isEmpty()) {
                header = line(socket);
            }
            status = statusOf(line(socket));
        }
        return status;
    }

    private static int statusOf(String line) throws IOException {
        int digits = VERSION.length() + 2;
        if (line.startsWith(VERSION) && line.length() >= digits + 3 && line.charAt(digits - 1) == ' ') {
            try {
                return Integer.parseUnsignedInt(line, digits, digits + 3, 10);
            } catch (NumberFormatException noStatus) {
                throw new IOException("the answer is not HTTP", noStatus);
            }
        }
        throw new IOException("the answer is not HTTP");
    }

    private String line(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        while (taken < LONGEST) {
            socket.setSoTimeout(millisLeft());
            int octet = in.read();
            taken++;
            if (octet == '\n') {
                return line.toString();
            }
            if (octet < 0) {
                throw new IOException("the connection was closed before an answer");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        throw new IOException("the answer is longer than " + LONGEST + " bytes before its status");
    }

    private int millisLeft() throws SocketTimeoutException {
        long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) left;
    }
}
