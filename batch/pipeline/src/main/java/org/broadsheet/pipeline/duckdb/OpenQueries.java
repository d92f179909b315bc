package org.broadsheet.pipeline.duckdb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements of some connections, so that another thread can cut off whatever they execute. JDBC cancels a statement, and
 * one that executes nothing at the moment takes no notice: who wants an end has to ask until it is there.
 */
public final class OpenQueries {
    private static final Logger LOG = LoggerFactory.getLogger(OpenQueries.class);

    private final Set<Statement> statements = ConcurrentHashMap.newKeySet();

    /** The same connection; its statements can be cut off from now on. */
    public Connection watch(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OpenQueries.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (result instanceof Statement statement) {
                            forgetClosed();
                            statements.add(statement);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void forgetClosed() throws SQLException {
        for (Iterator<Statement> each = statements.iterator(); each.hasNext(); ) {
            if (each.next().isClosed()) {
                each.remove();
            }
        }
    }

    /** Cuts off what is executed now: whoever waits for it gets an {@link SQLException}. Any thread may call it. */
    public void cancel() {
        for (Statement statement : statements) {
            try {
                statement.cancel();
            } catch (SQLException closedMeanwhile) {
                LOG.debug("nothing to cut off: {}", closedMeanwhile.getMessage());
            }
        }
    }
}
