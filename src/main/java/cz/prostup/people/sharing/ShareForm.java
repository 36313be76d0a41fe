package cz.prostup.people.sharing;

import cz.prostup.people.FileHead;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Map;

/// What the form of a new grant offers.
///
/// @param consents those in force that name the chosen units and domains
/// @param domains  codes and labels, for the preview
public record ShareForm(
        FileHead head,
        List<Option> senders,
        List<Option> receivers,
        List<Option> purposes,
        List<Option> consents,
        List<Option> domainOptions,
        Map<String, String> domains,
        int months) {}
