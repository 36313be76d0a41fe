package cz.prostup.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the phones of the demo's people would show (decisions 16). Outside the demo there is no such bean.
@Component
@ConditionalOnBooleanProperty("prostup.demo")
public class DemoCodes {

    private final SecondFactor factor;

    DemoCodes(SecondFactor factor) {
        this.factor = factor;
    }

    /// The next code that was not used; empty for an account without a factor.
    @Transactional
    public String codeOf(UUID account) {
        return codesOf(List.of(account)).getOrDefault(account, "");
    }

    /// The same for many; accounts without a factor are left out.
    @Transactional
    public Map<UUID, String> codesOf(Collection<UUID> accounts) {
        return factor.currentCodes(accounts);
    }
}
