import Foundation
import TestSupport
import Testing

/// The keys that `ssh-keygen` takes, and what it says of those that it refuses.
@Suite(.runsPrograms) struct SigningKeyTests {
  /// One error, and the last signature stays.
  private func expectRefusal(
    of key: String, in signed: SignedProject, saying words: String
  ) throws {
    let before = try signed.project.output
    let outcome = try signed.sign(with: key)
    #expect(outcome.exitCode == 74)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    let place = "\(signed.project.path)/Output/manifest.json"
    #expect(lines[0].hasPrefix("briefing: error: cannot sign '\(place)': ssh-keygen says: "))
    #expect(lines[0].contains(words))
    #expect(lines[1].contains("--key"))
    #expect(try signed.project.output == before)
  }

  @Test func mustBeThere() throws {
    try expectRefusal(
      of: "/nowhere/key", in: try .signed(), saying: "/nowhere/key: No such file or directory")
  }

  @Test func mustBeKeys() throws {
    let signed = try SignedProject.signed()
    try expectRefusal(of: signed.signers, in: signed, saying: signed.signers)
  }

  @Test func mustBeTheirOwnersAlone() throws {
    let signed = try SignedProject.signed()
    chmod(signed.key.path, 0o644)
    try expectRefusal(
      of: signed.key.path, in: signed,
      saying: "Permissions 0644 for '\(signed.key.path)' are too open")
  }

  /// Where nobody can type it.
  @Test func mayWantAPassphrase() throws {
    let signed = try SignedProject(passphrase: "open sesame")
    try expectRefusal(of: signed.key.path, in: signed, saying: "incorrect passphrase")
  }

  /// The agent may be deaf to other signals, as the threads of the tests are.
  @Test func mayBeHeldByAnAgentAlone() throws {
    let signed = try SignedProject()
    try expectRefusal(of: signed.key.publicPath + "x", in: signed, saying: "No such file")
    let outcome = try BriefingProcess.shell(
      #"""
      eval "$(ssh-agent -s)" >&2
      ssh-add -q "$2" && rm "$2" && "$0" sign --project "$1" --key "$2.pub"
      code=$?
      kill -KILL "$SSH_AGENT_PID"
      exit $code
      """#, signed.project.path, signed.key.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try signed.verify().exitCode == 0)
    try expectRefusal(of: signed.key.publicPath, in: signed, saying: "No private key found")
  }

  /// At a terminal, which `script` of Linux makes. What is typed before it asks is lost.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func askForTheirPassphraseAtTheTerminal() throws {
    let signed = try SignedProject(passphrase: "open sesame")
    let outcome = try BriefingProcess.shell(
      #"""
      while sleep 0.2; do echo 'open sesame' || exit 0; done 2>/dev/null |
        script -qec "'$0' sign --project '$1' --key '$2'" /dev/null
      """#, signed.project.path, signed.key.path)
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    #expect(outcome.output.contains("ssh-keygen signs now: it may ask for a passphrase"))
    #expect(outcome.output.contains("Enter passphrase"))
    #expect(try signed.verify().exitCode == 0)
  }

  @Test(arguments: ["sign --key key", "verify --signers signers"])
  func needOpenSSH(command: String) throws {
    let signed = try SignedProject.signed()
    let outcome = try BriefingProcess.shell(
      "cd \"$1\" && PATH=/nowhere exec \"$0\" \(command) --project project",
      signed.project.folder.path)
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("there is no program 'ssh-keygen'"))
    #expect(outcome.errors.contains("apt install openssh-client"))
  }

  /// A manifest that was replaced while somebody typed the passphrase was not the one that they saw.
  @Test func signNothingThatWasChangedMeanwhile() throws {
    let signed = try SignedProject()
    try signed.project.folder.write(
      """
      #!/bin/sh
      echo >>'\(signed.project.path)/Output/manifest.json'
      exec /usr/bin/ssh-keygen "$@"
      """, to: "bin/ssh-keygen")
    let outcome = try BriefingProcess.shell(
      #"""
      chmod +x "$2/ssh-keygen"
      PATH="$2:$PATH" exec "$0" sign --project "$1" --key "$3"
      """#,
      signed.project.path, signed.project.folder("bin"), signed.key.path)
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it was changed meanwhile"))
    #expect(!signed.project.folder.exists("project/Output/manifest.json.sig"))
  }

  /// Ctrl-C at the question ends both, and nothing is left behind.
  @Test func canBeLeftAlone() throws {
    let signed = try SignedProject()
    try signed.project.folder.makeFolder("tmp")
    try signed.project.folder.write(
      "#!/bin/sh\nkill -INT $PPID\nkill -INT $$\n", to: "bin/ssh-keygen")
    let outcome = try BriefingProcess.shell(
      #"""
      chmod +x "$2/ssh-keygen"
      TMPDIR="$4" PATH="$2:$PATH" exec "$0" sign --project "$1" --key "$3"
      """#, signed.project.path, signed.project.folder("bin"), signed.key.path,
      signed.project.folder("tmp"))
    #expect(outcome.wasKilled && outcome.exitCode == SIGINT)
    #expect(try signed.project.folder.names("tmp") == [])
    #expect(!signed.project.folder.exists("project/Output/manifest.json.sig"))
  }
}
