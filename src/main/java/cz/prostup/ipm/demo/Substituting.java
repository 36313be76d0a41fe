package cz.prostup.ipm.demo;

import cz.prostup.access.SetSubstitution;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.Cast.StandIn;

/// Colleagues of a branch stand in for each other; who goes away arranges it the working day before.
@DemoPart
class Substituting {

    private final SetSubstitution setSubstitution;

    Substituting(SetSubstitution setSubstitution) {
        this.setSubstitution = setSubstitution;
    }

    void into(Agenda agenda, Office office) {
        for (var one : office.standIns()) {
            var day = WorkingDays.previous(one.days().from());
            agenda.at(day.atTime(15, 30), one.principal(), () -> arrange(office, one));
        }
    }

    private void arrange(Office office, StandIn one) {
        var wanted = new SetSubstitution.Wanted(
                one.principal().userId(),
                office.unit(),
                one.role(),
                one.substitute().userId(),
                one.days().from(),
                one.days().to(),
                one.reason());
        Expected.of(
                SetSubstitution.Arranged.class,
                setSubstitution.set(wanted, one.principal()),
                one.principal().name());
    }
}
