import Foundation
import TestSupport
import Testing

/// The file that holds the key of private links.
@Suite(.runsPrograms) struct LinkKeyFileTests {
  private let made: PrivateProject

  init() throws {
    made = try PrivateProject()
  }

  private func expectRefusal(_ key: String, _ words: String) throws {
    let outcome = try made.project.run("generate", "--link-key", key)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!made.project.folder.exists("project/Output"))
  }

  @Test func isItsOwnersAlone() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: made.key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    for permissions in [0o640, 0o604, 0o660] {
      chmod(made.key, mode_t(permissions))
      try expectRefusal(made.key, "make it yours alone with chmod 600")
    }
  }

  @Test func isNeverReplaced() throws {
    let before = try made.project.folder.text("links.key")
    let again = try made.links("new-key", made.key)
    #expect(again.exitCode == 64 && again.errors.contains("is there already"))
    #expect(try made.project.folder.text("links.key") == before)
  }

  /// From there it could be published, or kept with the content.
  @Test func staysOutOfTheProject() throws {
    let inside = made.project.folder("project/links.key")
    let refused = try made.links("new-key", inside)
    #expect(refused.exitCode == 64 && refused.errors.contains("is in the project's folder"))
    #expect(!made.project.folder.exists("project/links.key"))
    try FileManager.default.copyItem(atPath: made.key, toPath: inside)
    try expectRefusal(inside, "is in the project's folder")
  }

  @Test func isAKey() throws {
    try expectRefusal("/nowhere/key", "There is no file '/nowhere/key' with a key")
    let other = made.project.folder("other")
    try made.project.folder.write("secret\n", to: "other")
    chmod(other, 0o600)
    try expectRefusal(other, "holds no key")
  }
}
