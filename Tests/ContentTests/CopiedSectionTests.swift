import Testing

@testable import BriefingValidating

/// What a copied section is called, and what a section may be called.
@Suite struct CopiedSectionTests {
  @Test(arguments: [
    ("30-security 2.md", true), ("30-security (12).md", true), ("30-security copy.md", true),
    ("30-security - Copy (3).md", true), ("Copy of 30-security.md", true),
    ("30-security (Ann's conflicted copy 2024-06-07).md", true),
    ("30-security.sync-conflict-20240607-120000-ABCDEFG.md", true),
    ("30-security.md", false), ("55-keep a copy of evidence.md", false),
    ("55-rules 2024.md", false),
    ("2.md", false), ("55-form 12.md", false),
  ])
  func hasANameThatACopyGets(name: String, isOfCopy: Bool) {
    #expect(CopiedSections.isNameOfCopy(name) == isOfCopy)
  }
}
