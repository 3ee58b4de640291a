# A template: `python packaging/formula.py uv.lock dist/okrcli-VERSION.tar.gz` fills it in, and the
# release has the result beside its files. It goes to OWNER/homebrew-tap, as Formula/okr.rb; then
# `brew install OWNER/tap/okr`.
class Okr < Formula
  include Language::Python::Virtualenv

  desc "@DESCRIPTION@"
  homepage "https://github.com/OWNER/okr"
  url "https://files.pythonhosted.org/packages/source/o/okrcli/@SDIST@"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "rust" => :build # pydantic-core
  depends_on "libyaml"
  depends_on "python@3.13"

@RESOURCES@

  def install
    virtualenv_install_with_resources
    man1.install Dir[libexec/"share/man/man1/okr*.1"]
    bash_completion.install libexec/"share/bash-completion/completions/okr"
    zsh_completion.install libexec/"share/zsh/site-functions/_okr"
    fish_completion.install libexec/"share/fish/vendor_completions.d/okr.fish"
  end

  test do
    system bin/"okr", "demo", "acme"
    assert_match "Acme OKR", shell_output("#{bin}/okr -C acme report --on 2026-11-25")
  end
end
