package io.healthpoint.it.servers.database;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** An application with a pool of the server, which takes all that is in it when it is told to, and gives it back. */
@WebServlet("/connections")
public class Shop extends HttpServlet {

    /** Parameter of the application: name of the data source that it uses. */
    public static final String PARAMETER = "data-source";

    /** Of the database. */
    public static final int PORT = 18495;

    /** Of the pool. */
    public static final int SIZE = 3;

    private static final long serialVersionUID = 1;

    private final transient List<Connection> taken = new CopyOnWriteArrayList<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getQueryString().equals("take")) {
                DataSource source = InitialContext.doLookup(getServletContext().getInitParameter(PARAMETER));
                keep(() -> takeAll(source));
            } else {
                for (Connection connection : taken) {
                    connection.close();
                }
                taken.clear();
            }
        } catch (SQLException | NamingException failure) {
            throw new IOException(failure);
        }
        response.getWriter().print(taken.size());
    }

    private int takeAll(DataSource source) throws SQLException {
        for (int connection = 0; connection < SIZE; connection++) {
            taken.add(source.getConnection());
        }
        return taken.size();
    }

    // On a thread that is no request's: Open Liberty takes back what a request leaves.
    private static void keep(Callable<?> taking) throws IOException {
        FutureTask<?> task = new FutureTask<>(taking);
        new Thread(task).start();
        try {
            task.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IOException(failure);
        }
    }
}
