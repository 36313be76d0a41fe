package cz.prostup.organisations;

import cz.prostup.shared.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down an organisation, a unit of it, a branch of the Labour Office. Who may do that decides the caller.
@Service
public class RegisterOrganisation {

    /// @param kind         `LABOUR_OFFICE`, `EMPLOYER`, `PROVIDER` or `MUNICIPALITY`
    /// @param employerKind one of domain 5.5, null for who employs nobody on these jobs
    public record Organisation(
            String name, Ico ico, String kind, @Nullable String employerKind, String address) {}

    private final JdbcClient db;

    RegisterOrganisation(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public UUID organisation(Organisation organisation) {
        var id = Ids.next();
        db.sql("""
                        insert into organisations.organisation (id, name, ico, kind, employer_kind, address)
                        values (:id, :name, :ico, :kind, :employerKind, :address)
                        """)
                .param("id", id)
                .param("name", organisation.name())
                .param("ico", organisation.ico().value())
                .param("kind", organisation.kind())
                .param("employerKind", organisation.employerKind())
                .param("address", organisation.address())
                .update();
        return id;
    }

    /// @param kind      one of decisions 11
    /// @param territory code of the region, district or municipality in which it works
    @Transactional
    public UUID unit(UUID organisation, String kind, String name, @Nullable String territory) {
        var id = Ids.next();
        db.sql("""
                        insert into organisations.unit (id, organisation_id, kind, name, territory_code)
                        values (:id, :organisation, :kind, :name, :territory)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("kind", kind)
                .param("name", name)
                .param("territory", territory)
                .update();
        return id;
    }

    /// The employer has an agreement on the protected labour market (BR-021).
    @Transactional
    public void onProtectedMarket(UUID organisation) {
        db.sql("update organisations.organisation set protected_labour_market = true where id = :id")
                .param("id", organisation)
                .update();
    }

    /// @param unit the unit in which the people of the branch sit
    @Transactional
    public UUID branch(UUID unit, String code, String name) {
        var id = Ids.next();
        db.sql("insert into organisations.branch (id, unit_id, code, name) values (:id, :unit, :code, :name)")
                .param("id", id)
                .param("unit", unit)
                .param("code", code)
                .param("name", name)
                .update();
        return id;
    }
}
