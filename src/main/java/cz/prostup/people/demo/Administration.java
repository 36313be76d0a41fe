package cz.prostup.people.demo;

import cz.prostup.access.DemoAdministration;
import java.util.List;
import org.springframework.core.annotation.Order;

/// Lends the agenda to whoever plays the administrators of accounts.
@DemoPart
@Order(100)
class Administration implements Chapter {

    private final List<DemoAdministration> administrations;

    Administration(List<DemoAdministration> administrations) {
        this.administrations = administrations;
    }

    @Override
    public void into(Scene scene) {
        administrations.forEach(one -> one.into(scene));
    }
}
