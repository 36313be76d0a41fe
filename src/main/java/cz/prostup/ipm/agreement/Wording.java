package cz.prostup.ipm.agreement;

import java.util.List;

/// The words of a document, as data and for paper: sections of labelled lines and paragraphs.
///
/// @param signatories who signs, in the order in which they do
public record Wording(String title, List<Section> sections, List<String> signatories) {

    public record Section(String heading, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        /// Labelled lines stand first, paragraphs below.
        public List<Line> facts() {
            return lines.stream().filter(line -> !line.label().isEmpty()).toList();
        }

        public List<Line> paragraphs() {
            return lines.stream().filter(line -> line.label().isEmpty()).toList();
        }
    }

    /// @param label empty for a paragraph
    public record Line(String label, String text) {

        static Line paragraph(String text) {
            return new Line("", text);
        }
    }

    public Wording {
        sections = List.copyOf(sections);
        signatories = List.copyOf(signatories);
    }
}
