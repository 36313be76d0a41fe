package cz.prostup.testing;

import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/// A test over the whole application and a real database. All such tests share one context, so they start once.
///
/// Nothing is rolled back or deleted: each test makes a cast of its own with [IpmCast].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({IpmCast.class, PeopleCast.class, CountingDataSource.class, Browserless.class})
public @interface ProstupTest {}
