# Completes okr in fish. Once:  okr completion fish > ~/.config/fish/completions/okr.fish

function __okr_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l answer (env _OKR_COMPLETE=fish okr $words[2..-1] "$typed" 2>/dev/null)
    switch "$answer[1]"
        case :files
            __fish_complete_path "$typed"
        case :folders
            __fish_complete_directories "$typed"
        case '*'
            printf '%s\n' $answer
    end
end

complete -c okr -f -k -a '(__okr_complete)'
