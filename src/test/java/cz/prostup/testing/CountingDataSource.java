package cz.prostup.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the SQL statements of one thread between `start` and `stop`, session and audit included (decisions 26). What
/// jobs ask meanwhile in the background does not belong to the page.
@TestConfiguration
public class CountingDataSource implements BeanPostProcessor {

    private static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());
    private static volatile Thread counted = Thread.currentThread();

    public static void start() {
        counted = Thread.currentThread();
        STATEMENTS.clear();
    }

    /// The statements since `start`, in order.
    public static List<String> stop() {
        return List.copyOf(STATEMENTS);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && name.equals("dataSource") ? new Counting(pool) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counted(super.getConnection());
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (Thread.currentThread() == counted
                                && method.getName().startsWith("prepare")
                                && arguments != null) {
                            STATEMENTS.add(String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
