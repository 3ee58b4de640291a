#compdef okr
# Completes okr in zsh. In ~/.zshrc:  eval "$(okr completion zsh)"

_okr() {
    local -a answer
    answer=("${(@f)$(
        _OKR_COMPLETE=zsh command okr "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null
    )}")
    case $answer[1] in
        :files) _files ;;
        :folders) _files -/ ;;
        ?*) _describe -V -t okr 'okr' answer ;;
        *) return 1 ;;
    esac
}

if [[ $funcstack[1] == _okr ]]; then
    # loaded from a folder of fpath, at the first completion
    _okr "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _okr okr
fi
