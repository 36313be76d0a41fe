package cz.prostup.ipm.demo;

import cz.prostup.testing.ProstupTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// A test over the demo, loaded small into a database of its own when the first such test begins.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProstupTest
@Import({DemoPeople.class, DemoBirthday.class})
@TestPropertySource(
        properties = {"prostup.demo=true", "prostup.demo-scale=SMALL", "prostup.database=demo", "prostup.pool-size=4"})
@interface DemoTest {}
