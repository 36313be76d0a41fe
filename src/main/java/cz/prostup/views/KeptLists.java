package cz.prostup.views;

import cz.prostup.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lists by their codes.
@Component
class KeptLists {

    private final ObjectProvider<KeptList> lists;

    KeptLists(ObjectProvider<KeptList> lists) {
        this.lists = lists;
    }

    /// @throws NotFound when no module has such a list
    KeptList of(String code) {
        return lists.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }
}
